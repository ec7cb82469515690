/** Reads a kept choice. Storage may be forbidden (private windows, sandboxes); then there is none. */
export function readSetting(key: string): string | null {
  try {
    return window.localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Keeps a choice, or forgets it when null. Where storage is forbidden it holds for this visit only. */
export function writeSetting(key: string, value: string | null): void {
  try {
    if (value === null) window.localStorage.removeItem(key)
    else window.localStorage.setItem(key, value)
  } catch {
    // Nothing to do: the choice is already in force on the page.
  }
}
