import { useEffect, useState } from 'preact/hooks'
import { useText } from '#web/text/language.ts'

type Trouble = ReturnType<
  typeof import('#client/account/recoveryCodeTrouble.ts')['recoveryCodeTrouble']
>

export interface TypedCode {
  /** A sentence while something typed cannot be right; `undefined` while it still may be. */
  readonly error: string | undefined
  readonly complete: boolean
}

/** Looks at a recovery code while it is typed: a wrong letter is said at once, and in which group. */
export const useTypedCode = (typed: string, tried: boolean): TypedCode => {
  const text = useText().account
  const [trouble, setTrouble] = useState<Trouble>({ kind: 'empty' })
  useEffect(() => {
    let wanted = true
    const look = async (): Promise<void> => {
      const { recoveryCodeTrouble } = await import('#client/account/recoveryCodeTrouble.ts')
      if (wanted) setTrouble(recoveryCodeTrouble(typed))
    }
    look().catch(() => {
      // The part did not arrive; the engine looks at the code again before anything is sent.
      if (wanted) setTrouble(undefined)
    })
    return () => {
      wanted = false
    }
  }, [typed])

  const sentence = (): string | undefined => {
    switch (trouble?.kind) {
      case undefined:
        return undefined
      case 'empty':
        return tried ? text.codeHint : undefined
      case 'too-short':
        return tried ? text.codeShort(trouble.missing) : undefined
      case 'too-long':
        return text.codeLong(trouble.extra)
      case 'character':
        return text.codeCharacter(trouble.character, trouble.group)
      case 'typo':
        return trouble.group === undefined ? text.codeTypo : text.codeTypoIn(trouble.group)
    }
  }
  return { error: sentence(), complete: trouble === undefined }
}
