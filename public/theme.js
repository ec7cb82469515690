// Runs before the first paint, so that a kept choice of theme does not flash. A file, not inline: the content policy forbids inline scripts.
try {
  var theme = localStorage.getItem('plenum.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch (_) {
  // Storage is forbidden: the page follows the system.
}
