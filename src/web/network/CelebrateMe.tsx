import type { JSX } from 'preact'
import type { NetworkView } from '#core/network/view.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { SomeRings } from './CatchMe.tsx'
import { HereFor } from './HereFor.tsx'

export interface CelebrateMeProps {
  readonly view: NetworkView
  /** Where a rise is written: in the one circle there is, or where one is chosen. */
  readonly sharePath: string
  readonly onOpen: (path: string) => void
}

/** Whom I tell when I am glad: on the rings, and the same as a list. */
export const CelebrateMe = ({ view, sharePath, onOpen }: CelebrateMeProps): JSX.Element => {
  const text = useText()
  const t = text.network
  const { celebrateMe } = view
  return (
    <>
      <PageTitle back={paths.network} lead={t.celebrateMeLead}>
        {t.celebrateMe}
      </PageTitle>
      <div class="stack-wide">
        {celebrateMe.length === 0 && <Empty drawing="kettle">{t.celebrateMeNone}</Empty>}
        <SomeRings view={view} who={celebrateMe} />
        <HereFor
          view={view}
          rows={celebrateMe.map(({ name, person, forJoy, wasGlad }) => ({
            name,
            person,
            lines: [...(forJoy ? [t.forJoy] : []), ...(wasGlad ? [t.wasGlad] : [])],
          }))}
        />
        <div class="stack">
          <Button kind="primary" wide onPress={() => onOpen(sharePath)}>
            {t.celebrateMeShare}
          </Button>
          <Button wide onPress={() => onOpen(paths.glad)}>
            {text.rise.glad}
          </Button>
        </div>
      </div>
    </>
  )
}
