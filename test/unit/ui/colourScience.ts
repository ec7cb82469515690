// Sources: WCAG 2.2 relative luminance; OKLab (Ottosson 2020); simulation of colour blindness by Machado, Oliveira and
// Fernandes (2009), severity 1.

type Triple = readonly [number, number, number]

export const SIGHTS = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const
export type Sight = (typeof SIGHTS)[number]

const SIMULATION: Record<Sight, readonly [Triple, Triple, Triple]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function toLinear(oklch: string): Triple {
  const [lightness = 0, chroma = 0, hue = 0] = (oklch.match(/[\d.]+/g) ?? []).map(Number)
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

function toOklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

const limit = (value: number): number => Math.min(1, Math.max(0, value))
const clamp = ([r, g, b]: Triple): Triple => [limit(r), limit(g), limit(b)]
const dot = (row: Triple, [r, g, b]: Triple): number => row[0] * r + row[1] * g + row[2] * b
const luminance = (colour: Triple): number => dot([0.2126, 0.7152, 0.0722], colour)

/** Contrast of two oklch() colours as WCAG has it. */
export function contrast(one: string, two: string): number {
  const [low = 0, high = 0] = [luminance(clamp(toLinear(one))), luminance(clamp(toLinear(two)))].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** OKLab distance of two oklch() colours as somebody with this kind of sight sees them. */
export function distance(one: string, two: string, sight: Sight): number {
  const seen = (oklch: string): Triple => {
    const colour = clamp(toLinear(oklch))
    const [r, g, b] = SIMULATION[sight]
    return toOklab(clamp([dot(r, colour), dot(g, colour), dot(b, colour)]))
  }
  const p = seen(one)
  const q = seen(two)
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

export function isInSrgb(oklch: string): boolean {
  return toLinear(oklch).every((value) => value >= -0.002 && value <= 1.002)
}
