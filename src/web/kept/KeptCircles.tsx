import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { KeptCircleListed } from '#client/commands/archiveCommands.ts'
import type { Failure } from '#client/commands/failure.ts'
import type { KeptFound } from '#client/kept/keptArchives.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { dayAndTime } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { LetGoSheet } from './LetGoSheet.tsx'
import { useKeptDay } from './useKeptDay.ts'

/** An archive that was brought back, with its circles. */
export interface KeptShown {
  readonly found: KeptFound
  /** `undefined` until they are read. */
  readonly circles: readonly KeptCircleListed[] | undefined
  readonly failure: Failure | undefined
}

/** What was brought back, under the circles that live; nothing where nothing was. */
export const KeptCircles = ({
  onOpen,
}: {
  readonly onOpen: (path: string) => void
}): JSX.Element => {
  const [shown, setShown] = useState<readonly KeptShown[]>([])
  const [round, setRound] = useState(0)
  const putting = useAction()
  useEffect(() => {
    let wanted = true
    const look = async (): Promise<void> => {
      const kept = await commands.archive.kept()
      if (!wanted || !kept.ok) return
      setShown(kept.value.map(found => ({ found, circles: undefined, failure: undefined })))
      for (const found of kept.value) {
        // oxlint-disable-next-line no-await-in-loop
        const read = await commands.archive.keptCircles(found.archive)
        if (!wanted) return
        setShown(before =>
          before.map(one =>
            one.found.archive !== found.archive
              ? one
              : read.ok
                ? { ...one, circles: read.value }
                : { ...one, failure: read.error },
          ),
        )
      }
    }
    void look()
    return () => {
      wanted = false
    }
  }, [round])
  const again = (): void => setRound(before => before + 1)
  return (
    <>
      {shown.map(one => (
        <KeptArchive
          key={one.found.archive}
          shown={one}
          busy={putting.busy}
          failure={putting.failure}
          onOpen={onOpen}
          onPut={() => putting.run(() => commands.archive.putKept(one.found.archive), again)}
          onGone={again}
        />
      ))}
    </>
  )
}

export interface KeptArchiveProps {
  readonly shown: KeptShown
  readonly busy: boolean
  readonly failure: Failure | undefined
  readonly onOpen: (path: string) => void
  readonly onPut: () => void
  readonly onGone: () => void
}

export const KeptArchive = (props: KeptArchiveProps): JSX.Element => {
  const text = useText()
  const t = text.restore
  const day = useKeptDay()
  const language = useLanguage()
  const [asks, setAsks] = useState(false)
  const { found, circles, failure } = props.shown
  const latest = circles?.[0]?.madeAt
  const where = found.atHost ? 'host' : found.noRoom ? 'no-room' : 'here'
  return (
    <section class="stack">
      <h2>{t.keptTitle}</h2>
      {/* Two of one day stand under the same words. */}
      {latest !== undefined && <p class="soft">{t.madeOn(dayAndTime(language, latest))}</p>}
      <p class="soft">{t.where[where]}</p>
      <FailureNotice failure={failure} />
      {circles === undefined && failure === undefined && <Progress words={t.reading} />}
      <ul class="list stack circles-list">
        {(circles ?? []).map(({ folder, circle, name, madeAt }) => {
          const path = paths.keptCircle(found.archive, folder, circle)
          return (
            <li key={folder + circle}>
              <Card href={path} onOpen={() => props.onOpen(path)}>
                <span>
                  <strong>{name ?? text.archive.paper.circleUnnamed}</strong>
                  <span class="circles-hint">{t.circleHint(day(madeAt))}</span>
                </span>
              </Card>
            </li>
          )
        })}
      </ul>
      <FailureNotice failure={props.failure} />
      {!found.atHost && (
        <Button wide disabled={props.busy} onPress={props.onPut}>
          {t.put}
        </Button>
      )}
      <Button kind="quiet" onPress={() => setAsks(true)}>
        {t.letGo}
      </Button>
      {asks && (
        <LetGoSheet
          archive={found.archive}
          onDone={() => {
            setAsks(false)
            props.onGone()
          }}
          onClose={() => setAsks(false)}
        />
      )}
    </section>
  )
}
