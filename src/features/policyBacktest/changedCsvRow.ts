import type { CsvCell } from '../../domain/text/toCsv.ts'
import { failedRulesOf } from '../../domain/policy/failedRules.ts'
import type { ChangedRequest } from './useChangedRequests.ts'
import type { Names } from './useNames.ts'

/** A request with both verdicts: integers exact, rules by the names that the code has. */
export function changedCsvRow(row: ChangedRequest, names: Names): CsvCell[] {
  const { request, context, failedRules, failedRulesNow } = row
  return [
    row.sequence,
    new Date(Number(context.timestampSeconds) * 1_000).toISOString(),
    names.recipient(request.recipientId),
    request.projectId,
    request.epoch,
    names.words.gpuClassName(request.classId),
    context.milliHours,
    failedRules === 0n ? 0 : 1,
    failedRulesOf(failedRules).join(' '),
    failedRulesNow === 0n ? 0 : 1,
    failedRulesOf(failedRulesNow).join(' '),
  ]
}
