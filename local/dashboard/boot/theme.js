// Runs before the first paint, so that a kept choice of theme does not flash.
try {
  var theme = localStorage.getItem('plenum.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch (_) {
  // Storage is forbidden: the page follows the system.
}
