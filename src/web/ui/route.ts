import { signal, type ReadonlySignal } from '@preact/signals'
import { makeLayers, type Layers } from './layers.ts'
import { quietPast } from './quietPast.ts'

let hides = (): boolean => false

/** X18: while this is so, the browser lists no screen that was looked at. */
export const hideAddresses = (when: () => boolean): void => {
  hides = when
}

const past = quietPast(
  history,
  () => `${location.pathname}${location.search}`,
  () => hides(),
)

const here = (): string => past.address().split('?')[0] ?? '/'

/** What the address asks for behind `?`. */
export const askedFor = (): URLSearchParams => new URLSearchParams(past.address().split('?')[1])

const path = signal(here())

/** The path of the screen now shown. Read it while drawing: the screen follows. */
export const route: ReadonlySignal<string> = path

export const layers: Layers = makeLayers(past, () => {
  path.value = here()
})

addEventListener('popstate', layers.onPop)

/** Shows another screen; open sheets close. `replace` when Back should not come here again. */
export const go = (url: string, how: 'push' | 'replace' = 'push'): void => {
  layers.go(url, how)
  scrollTo(0, 0)
}
