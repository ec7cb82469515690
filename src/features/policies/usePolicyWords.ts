import type { PolicyWords } from '../../domain/policy/policyRuleValue.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { messages } from './messages.ts'

/** What rules are said with: the reader's language, and the names that the registry gives to GPU classes. */
export function usePolicyWords(gpuClasses: readonly { number: bigint; name: string }[]): PolicyWords {
  const text = useMessages(messages)
  const { language } = useLanguage()
  return {
    language,
    gpuClassName: (number) => gpuClasses.find((each) => each.number === BigInt(number))?.name ?? text.gpuClass(number),
  }
}
