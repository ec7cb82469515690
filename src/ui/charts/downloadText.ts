/** Hands the reader a file made here. */
export function downloadText(fileName: string, mediaType: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = fileName
  anchor.click()
  // The click has started the download; the address is not needed any more.
  window.setTimeout(() => URL.revokeObjectURL(url), 1000)
}
