import { useEffect, useRef, useState } from 'preact/hooks'
import type { PlanState } from '#client/state/appState.ts'
import type { PlanLineView } from '#core/plan/view.ts'
import { appState, commands } from '#web/app/engine.ts'
import { devicePlan, eraseDevicePlan } from './devicePlan.ts'
import { takeInBegun } from './useBegunLine.ts'

/** How a line of this phone stands in the account. */
export const standingOf = (
  { id, step, says }: PlanLineView,
  { lines, unsent }: Pick<PlanState, 'lines' | 'unsent'>,
): 'arrived' | 'on-the-way' | 'not-there' => {
  if (lines.some(line => line.id === id)) return unsent.includes(id) ? 'on-the-way' : 'arrived'
  // The same words on the same step are there already: nothing is lost with these.
  const same = lines.find(
    line => line.step === step && JSON.stringify(line.says) === JSON.stringify(says),
  )
  if (same === undefined) return 'not-there'
  return unsent.includes(same.id) ? 'on-the-way' : 'arrived'
}

/**
 * Takes the plan of this phone into the account that said it is theirs. Each line keeps its id, so that
 * it counts once however often this is broken off, and goes from the phone only when the host has it.
 */
export const useMoving = (): { readonly failed: boolean } => {
  const { signIn, plan } = appState.value
  const here = devicePlan.value
  const [failed, setFailed] = useState(false)
  const isBusy = useRef(false)
  const latest = useRef(plan)
  latest.current = plan
  const [round, lookAgain] = useState(0)
  const account = signIn.kind === 'signed-in' ? signIn.account : undefined
  const moves = here?.movingTo !== undefined && here.movingTo === account
  useEffect(() => {
    if (!moves || here === undefined || plan === undefined || isBusy.current) return
    isBusy.current = true
    const move = async (): Promise<void> => {
      await takeInBegun()
      const arrived = here.lines.filter(line => standingOf(line, plan) === 'arrived')
      const missing = here.lines.filter(line => standingOf(line, plan) === 'not-there')
      const said = await Promise.all(missing.map(say))
      isBusy.current = false
      // It was there and has been struck since, on this device or another.
      const known = missing.filter((_, at) => said[at] === 'already-said')
      setFailed(said.some(each => each !== 'ok' && each !== 'already-said'))
      const gone = [...arrived, ...known].map(({ id }) => id)
      if (gone.length > 0) eraseDevicePlan(gone)
      // What came meanwhile, that the host has it now perhaps, was passed over.
      else if (latest.current !== plan) lookAgain(times => times + 1)
    }
    void move()
  }, [moves, here, plan, round])
  return { failed }
}

const say = async ({ id, step, place, says }: PlanLineView): Promise<string> => {
  const said = await commands.circles
    .sayToMyself({ t: 'plan-line-written', step, place, says }, id)
    .catch(() => ({ ok: false, error: 'interrupted' }) as const)
  return said.ok ? 'ok' : said.error
}
