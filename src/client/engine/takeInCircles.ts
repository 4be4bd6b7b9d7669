import { parseId } from '#base/ids.ts'
import { openCircleLog } from '../log/circleLog.ts'
import type { Running } from './running.ts'

/** Opens the circles I am in, as the host says, that this device does not hold yet. */
export const takeInCircles = async (
  running: Running,
  circles: readonly { readonly circleId: string; readonly state: string }[],
): Promise<void> => {
  for (const { circleId, state } of circles) {
    const id = parseId('circle', circleId)
    if (id !== undefined && state === 'in' && running.log(id) === undefined)
      running.add(await openCircleLog(running.desk.device, id))
  }
}
