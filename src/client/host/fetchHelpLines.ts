import { maxHelpLinesBytes } from '#protocol/api/helpLines.ts'
import { paths } from '#protocol/api/paths.ts'

/**
 * What the host answers, as text, or `undefined`. Asked by the page itself, without a cookie: help
 * must not need an account or a running engine, and whose device asks is no matter of the host's.
 */
export const fetchHelpLines = async (send: typeof fetch): Promise<string | undefined> => {
  try {
    const answer = await send(paths.helpLines, {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(20_000),
    })
    return answer.ok ? await readUpTo(answer, maxHelpLinesBytes) : undefined
  } catch {
    return undefined
  }
}

/** Stops reading at the limit, whatever length was claimed: a host must not fill a phone. */
const readUpTo = async (answer: Response, most: number): Promise<string | undefined> => {
  const reader = answer.body?.getReader()
  if (reader === undefined) return undefined
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  for (;;) {
    // Chunks come one after another.
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    length += value.length
    if (length > most) {
      await reader.cancel()
      return undefined
    }
    text += decoder.decode(value, { stream: true })
  }
}
