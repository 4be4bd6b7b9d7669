import { paths } from '#protocol/api/paths.ts'
import type { HostEnvironment } from '../setup/hostEnvironment.ts'

const patienceMs = 3_000
/** Listening everywhere; from here it is reached as this machine. */
const everywhere: ReadonlySet<string> = new Set(['0.0.0.0', '::'])

/** Whether the host that the environment describes is running and well. */
export const answersAt = async ({
  host,
  port,
}: Pick<HostEnvironment, 'host' | 'port'>): Promise<boolean> => {
  const name = everywhere.has(host) ? 'localhost' : host
  const address = name.includes(':') ? `[${name}]` : name
  try {
    const answer = await fetch(`http://${address}:${port}${paths.health}`, {
      signal: AbortSignal.timeout(patienceMs),
      redirect: 'error',
    })
    const said: unknown = await answer.json()
    return answer.ok && typeof said === 'object' && said !== null && 'ok' in said
  } catch {
    return false
  }
}
