import { appState } from '#web/app/engine.ts'
import type { CircleTimes } from './WhenTold.tsx'

/** C51: of the circles I am in, as far as they said when they look in. */
export const timesOfCircles = (): readonly CircleTimes[] =>
  appState.value.circles.flatMap(({ name, lookingIn, status, closed }) =>
    name === undefined || lookingIn.length === 0 || status !== 'ok' || closed
      ? []
      : [{ circle: name, times: lookingIn }],
  )
