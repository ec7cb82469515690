// Starts the app in the reader's language: each has scripts of its own, named in this script's element by the build.
// The kept choice, else the one in the address, else the browser's: as firstLanguage.ts has it.
var choice
try {
  choice = localStorage.getItem('plenum.language')
} catch (_) {
  // Storage is forbidden.
}
choice = choice || new URLSearchParams(location.search).get('language')
if (choice !== 'en' && choice !== 'zh-Hans') choice = /^zh/i.test(navigator.language) ? 'zh-Hans' : 'en'
document.documentElement.lang = choice
document.currentScript
  .getAttribute('data-' + choice.toLowerCase())
  .split(' ')
  .forEach(function (file, place) {
    var element = document.createElement(place === 0 ? 'script' : 'link')
    if (place === 0) {
      element.type = 'module'
      element.src = file
    } else {
      element.rel = 'modulepreload'
      element.href = file
    }
    document.head.append(element)
  })
