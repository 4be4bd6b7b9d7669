import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import type { Country } from './chosenCountry.ts'

export interface UnsafeLinesProps {
  /** Chosen by the person; never guessed. It outlives these lines: they stand before and after sending. */
  readonly country: Country
  readonly onHelp: () => void
}

/** The lines come as their own part; the most needed words do not wait for it. */
export const UnsafeLines = (props: UnsafeLinesProps): JSX.Element => {
  const text = useText().help
  const [Part, setPart] = useState<ComponentType<UnsafeLinesProps> | 'missing' | undefined>()
  useEffect(() => {
    let wanted = true
    import('./UnsafeLinesPart.tsx').then(
      part => wanted && setPart(() => part.UnsafeLinesPart),
      () => wanted && setPart('missing'),
    )
    return () => {
      wanted = false
    }
  }, [])
  return (
    <>
      <p>{text.dangerNow}</p>
      {Part === 'missing' && <p>{text.listMissing}</p>}
      {Part !== undefined && Part !== 'missing' && <Part {...props} />}
    </>
  )
}
