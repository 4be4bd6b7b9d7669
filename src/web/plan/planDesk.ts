import type { PlanAct, PlanLineSays } from '#core/plan/events.ts'
import {
  movedUp,
  noPlanView,
  type PlanLineView,
  type PlanView,
  standsFor,
} from '#core/plan/view.ts'
import { appState, commands } from '#web/app/engine.ts'
import { type Action, useAction } from '#web/app/useAction.ts'
import { forgetBegun } from './begunOnPhone.ts'
import { devicePlan, dropLine, eraseDevicePlan, keepLine, placeLines } from './devicePlan.ts'

/** My plan and what can be done with it, wherever it lies. */
export interface PlanDesk {
  /** `undefined` until it is read. */
  readonly plan: PlanView | undefined
  /** In my account; on this phone alone; or nowhere but on this page. */
  readonly kept: 'account' | 'phone' | 'page'
  readonly doing: Action
  readonly write: (says: PlanLineSays, instead: PlanLineView | undefined, then: () => void) => void
  readonly strike: (line: PlanLineView) => void
  readonly up: (line: PlanLineView) => void
  readonly erase: (then: () => void) => void
}

export const usePlanDesk = (): PlanDesk => {
  const doing = useAction()
  const { signIn, plan } = appState.value
  return signIn.kind === 'signed-in' ? inAccount(plan, doing) : onDevice(doing)
}

const onDevice = (doing: Action): PlanDesk => {
  const plan = devicePlan.value
  return {
    plan: plan ?? noPlanView,
    kept: plan?.kept ?? 'phone',
    doing,
    write: (says, instead, then) => {
      keepLine(says, instead?.id)
      then()
    },
    strike: line => dropLine(line.id),
    up: line => placeLines(movedUp(plan ?? noPlanView, line)),
    erase: then => {
      eraseDevicePlan()
      forgetBegun()
      then()
    },
  }
}

const say = (act: PlanAct) => commands.circles.sayToMyself(act)

const inAccount = (plan: (typeof appState.value)['plan'], doing: Action): PlanDesk => {
  /** What the host never had is gone at once; all else is struck, and its words leave the host. */
  const letGo = async (lines: readonly PlanLineView[]): Promise<readonly PlanLineView[]> => {
    const unsent = lines.filter(({ id }) => plan?.unsent.includes(id) === true)
    const dropped = await Promise.all(unsent.map(({ id }) => commands.circles.drop(id)))
    const gone = new Set(unsent.filter((_, at) => dropped[at]?.ok === true))
    return lines.filter(line => !gone.has(line) || line.was.length > 0)
  }
  const strike = async (lines: readonly PlanLineView[]) => {
    const stay = await letGo(lines)
    const ids = stay.flatMap(standsFor).slice(0, maxAtOnce)
    return ids.length === 0
      ? ({ ok: true, value: undefined } as const)
      : say({ t: 'plan-lines-dropped', lines: ids })
  }
  return {
    plan,
    kept: 'account',
    doing,
    write: (says, instead, then) =>
      doing.run(
        () =>
          say({
            t: 'plan-line-written',
            ...says,
            ...(instead === undefined ? {} : { instead: standsFor(instead) }),
          }),
        then,
      ),
    strike: line => doing.run<unknown>(() => strike([line])),
    up: line =>
      doing.run<unknown>(async () => {
        const places = movedUp(plan ?? noPlanView, line)
        const said = await Promise.all(
          places.map(place => say({ t: 'plan-line-placed', ...place })),
        )
        return said.find(({ ok }) => !ok) ?? { ok: true, value: undefined }
      }),
    erase: then => doing.run<unknown>(() => strike(plan?.lines ?? []), then),
  }
}

/** As many as one event names. */
const maxAtOnce = 200
