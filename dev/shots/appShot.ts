import type { Shot } from './takePictures.ts'
import type { Step } from './steps.ts'

/** A screen of the app over the invented engine. */
export interface AppShot {
  readonly name: string
  readonly path: string
  /** Who looks, and in which state; Ana unless said. */
  readonly query?: string
  readonly hash?: string
  readonly act?: readonly Step[]
  readonly full?: boolean
}

const drawn: Step = page => page.locator('h1').first().waitFor()

export const shotOf = ({
  name,
  path,
  query = 'as=ana',
  hash = '',
  act = [],
  full,
}: AppShot): Shot => ({
  name,
  path: `${path}?${query}#${hash}`,
  act: [drawn, ...act],
  ...(full === undefined ? {} : { full }),
})
