import { useEffect, useState } from 'preact/hooks'
import { restMs } from '#core/hints/restMs.ts'

/** What was written when writing last came to rest. */
export const useRestedWords = (words: string): string => {
  const [rested, setRested] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setRested(words), restMs(words))
    return () => clearTimeout(timer)
  }, [words])
  return rested
}
