import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

export interface CopyButtonProps {
  readonly text: string
  /** Says what is copied; the button itself says so too. */
  readonly label: string
}

/** Says "Copied" when it is, and stays as it was when the browser refuses. */
export const CopyButton = ({ text, label }: CopyButtonProps): JSX.Element => {
  const words = useText().ui
  const [copied, setCopied] = useState<string | undefined>(undefined)
  const done = copied === text
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(text)
    } catch {
      setCopied(undefined)
    }
  }
  return (
    <>
      <Button onPress={() => void copy()}>{done ? words.copied : label}</Button>
      <output class="only-read">{done ? words.copied : ''}</output>
    </>
  )
}
