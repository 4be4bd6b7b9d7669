import type { JSX } from 'preact'
import type { KeptPage } from '#client/commands/archiveCommands.ts'
import type { Outcome } from '#client/commands/failure.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { PaperNodes } from './PaperNodes.tsx'
import { useKeptDay } from './useKeptDay.ts'
import './Kept.css'

export interface KeptCircleProps {
  readonly page: KeptPage
  readonly onMove: (from: number) => void
  /** A picture or a voice note, by its name in the archive. */
  readonly bring: (name: string) => Outcome<Blob>
}

/** A copy to read: people, shares and answers as its maker saw them, the oldest first. */
export const KeptCircle = ({ page, onMove, bring }: KeptCircleProps): JSX.Element => {
  const text = useText().restore
  const day = useKeptDay()
  const { before, next } = page
  return (
    <>
      <PageTitle back={paths.circles} lead={text.readLead(day(page.madeAt))}>
        {page.name}
      </PageTitle>
      <div class="stack-wide kept">
        {before !== undefined && (
          <Button wide onPress={() => onMove(before)}>
            {text.older}
          </Button>
        )}
        <div class="kept-page">
          <PaperNodes nodes={page.nodes} bring={bring} />
        </div>
        {next !== undefined && (
          <Button wide onPress={() => onMove(next)}>
            {text.newer}
          </Button>
        )}
        <Button kind="quiet" onPress={() => print()}>
          {text.print}
        </Button>
      </div>
    </>
  )
}
