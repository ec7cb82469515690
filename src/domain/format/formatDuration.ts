import type { Language } from './Language.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const two = (value: number): string => value.toString().padStart(2, '0')

/**
 * Time left or gone, in the two units that matter: `40 days`, `2 d 04 h`, `19 h 12 min`, `12 min`, `45 s`.
 * A negative duration counts as none.
 */
export function formatDuration(durationSeconds: bigint | number, language: Language): string {
  const seconds = Math.max(0, Math.floor(Number(durationSeconds)))
  const days = Math.floor(seconds / DAY)
  const hours = Math.floor((seconds % DAY) / HOUR)
  const minutes = Math.floor((seconds % HOUR) / MINUTE)
  const chinese = language === 'zh-Hans'
  if (days >= 10) return chinese ? `${days} 天` : `${days} days`
  if (days >= 1) return chinese ? `${days} 天 ${two(hours)} 小时` : `${days} d ${two(hours)} h`
  if (hours >= 1) return chinese ? `${hours} 小时 ${two(minutes)} 分` : `${hours} h ${two(minutes)} min`
  if (minutes >= 1) return chinese ? `${minutes} 分钟` : `${minutes} min`
  return chinese ? `${seconds} 秒` : `${seconds} s`
}
