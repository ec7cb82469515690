/** Keeps a figure and its unit on one line. */
const NO_BREAK_SPACE = '\u00a0'

/** `890 k`, `5 PLEN`: what is read as one thing is never broken over two lines. */
export const withUnit = (figure: string, unit: string): string => `${figure}${NO_BREAK_SPACE}${unit}`
