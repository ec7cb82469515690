const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex]'

/** Parts that hold the whole page: beside what was lost there, anything would be as far away as anything else. */
const TOO_LARGE = 'body, #root, .app, .main, main'

let started = false

type Place = { element: Element; around: Element[]; x: number; y: number }

/** A button in a dialog, all that were passed on the way to it, and the one that opened the dialog. */
const MOST_PLACES = 100

/**
 * Whoever uses a keyboard must not be thrown to the top of the page because the button that they pressed is gone: when
 * what has the focus is taken out of the page, the focus goes to the nearest thing that is left around it.
 * It begins with the first dialog: most of what disappears does so behind one.
 */
export function keepFocus(): void {
  if (started) return
  started = true
  let places: Place[] = []
  const remember = (target: EventTarget | null) => {
    if (!(target instanceof Element)) return
    places = [placeOf(target), ...places.filter(({ element }) => element !== target)].slice(0, MOST_PLACES)
  }
  const isLost = () => {
    const [latest] = places
    return latest !== undefined && !latest.element.isConnected && document.activeElement === document.body
  }
  const restore = () => {
    if (!isLost()) return
    for (const place of places) {
      const next = place.element.isConnected ? place.element : nearest(place)
      if (next instanceof HTMLElement && next.checkVisibility()) return next.focus()
    }
  }
  remember(document.activeElement)
  document.addEventListener('focusin', ({ target }) => remember(target))
  // In the next frame a dialog that closes is closed: before, nothing outside of it can have the focus.
  const observer = new MutationObserver(() => isLost() && requestAnimationFrame(restore))
  observer.observe(document.body, { childList: true, subtree: true })
}

function placeOf(element: Element): Place {
  const { x, y, width, height } = element.getBoundingClientRect()
  return { element, around: ancestors(element), x: x + width / 2, y: y + height / 2 }
}

function ancestors(element: Element): Element[] {
  const found: Element[] = []
  for (let at = element.parentElement; at !== null && !at.matches(TOO_LARGE); at = at.parentElement) found.push(at)
  return found
}

function nearest({ around, x, y }: Place): Element | null {
  for (const part of around) {
    if (!part.isConnected) continue
    const left = [...part.querySelectorAll(FOCUSABLE)].filter((one) => one.checkVisibility())
    if (left.length === 0) continue
    const distance = (one: Element) => {
      const box = one.getBoundingClientRect()
      return Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y)
    }
    return left.reduce((best, one) => (distance(one) < distance(best) ? one : best))
  }
  return null
}
