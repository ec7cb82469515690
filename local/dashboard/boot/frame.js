// Shows the overview's frame until the app has started; of other pages only the bars.
{
  const root = document.getElementById('root')
  root.append(document.querySelector('template[lang="' + document.documentElement.lang + '"]').content)
  if (!/^#?\/?$/.test(location.hash)) {
    root.querySelector('main').replaceChildren()
    for (const link of root.querySelectorAll('a[aria-current]')) link.removeAttribute('aria-current')
    root.querySelector('.crumbs').replaceChildren()
  }
}
