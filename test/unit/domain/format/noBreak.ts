/** A figure and its unit as they must come out: never broken over two lines. */
export const noBreak = (text: string): string => text.replaceAll(' ', '\u00a0')
