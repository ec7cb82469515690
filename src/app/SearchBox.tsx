import { type FormEvent, useEffect, useRef } from 'react'
import { useMessages } from '../ui/language/useMessages.ts'
import { Icon } from '../ui/primitives/Icon.tsx'
import { navigate } from '../ui/router/navigate.ts'
import { messages } from './messages.ts'
import { searchTarget } from './searchTarget.ts'

/** Searches proposals, or goes straight to an account. The slash key puts the cursor here. */
export function SearchBox() {
  const text = useMessages(messages)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      input.current?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    navigate(searchTarget(input.current?.value ?? ''))
  }
  return (
    <form className="search" role="search" onSubmit={submit}>
      <Icon name="search" size={15} />
      <input ref={input} type="search" aria-label={text.searchLabel} placeholder={text.search} />
      <kbd aria-hidden="true">/</kbd>
    </form>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
}
