import { signal, type ReadonlySignal } from '@preact/signals'
import { makeLayers, type Layers } from './layers.ts'

const here = (): string => location.pathname

const path = signal(here())

/** The path of the screen now shown. Read it while drawing: the screen follows. */
export const route: ReadonlySignal<string> = path

export const layers: Layers = makeLayers(history, () => {
  path.value = here()
})

addEventListener('popstate', layers.onPop)

/** Shows another screen; open sheets close. `replace` when Back should not come here again. */
export const go = (url: string, how: 'push' | 'replace' = 'push'): void => {
  layers.go(url, how)
  scrollTo(0, 0)
}
