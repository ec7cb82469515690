// Starts the app in the reader's language: the one kept, else the address's, else the browser's. The build names each one's scripts.
var choice
try {
  choice = localStorage.getItem('plenum.language')
} catch (_) {}
choice = choice || new URLSearchParams(location.search).get('language')
if (choice !== 'en' && choice !== 'zh-Hans') choice = /^zh/i.test(navigator.language) ? 'zh-Hans' : 'en'
document.documentElement.lang = choice
document.currentScript.dataset[choice.slice(0, 2)].split(' ').forEach(function (file, place) {
  var element = document.createElement(place ? 'link' : 'script')
  if (place) element.rel = 'modulepreload'
  else element.type = 'module'
  element[place ? 'href' : 'src'] = file
  document.head.append(element)
})
