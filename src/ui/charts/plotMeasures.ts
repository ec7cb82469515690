/** Pixels around a plot; the top holds the value over the highest bar. */
export const PLOT_MARGIN = { top: 20, right: 8, bottom: 0, left: 0 } as const
export const VALUE_AXIS_WIDTH = 48
export const CATEGORY_AXIS_HEIGHT = 24
/** Room for the names at the ends of lines. */
export const LINE_LABEL_WIDTH = 112

/** A bar narrower than this has no room for its value on top of it. */
export const VALUE_LABEL_WIDTH = 56
