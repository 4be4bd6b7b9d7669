import { useKeptWords } from './useKeptWords.ts'

/** How a form is written down as words, and read again. */
export interface FormWords<T> {
  /** Empty when nothing was filled in. */
  readonly write: (form: T) => string
  /** `undefined`: these are no words of such a form. */
  readonly read: (words: string) => T | undefined
}

export interface KeptForm<T> {
  readonly form: T
  /** It was begun before this screen was opened. */
  readonly cameBack: boolean
  readonly change: (form: T) => void
  /** Sent, passed or thrown away: nothing of it is kept any more. */
  readonly end: () => void
}

/**
 * Several fields on their way to something else than a share, kept as one field of words is. `before`: what stands
 * there when nothing was begun.
 */
export const useKeptForm = <T>(about: string, before: T, as: FormWords<T>): KeptForm<T> => {
  const { words, found, change, end } = useKeptWords(about)
  const kept = words === '' ? undefined : as.read(words)
  return {
    form: kept ?? before,
    cameBack: found && kept !== undefined,
    change: form => change(as.write(form)),
    end,
  }
}
