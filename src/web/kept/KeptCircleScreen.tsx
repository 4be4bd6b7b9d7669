import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { KeptPage } from '#client/commands/archiveCommands.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { KeptCircle } from './KeptCircle.tsx'

export interface KeptCircleScreenProps {
  readonly archive: string
  readonly folder: string
  readonly circle: string
}

/** A circle out of an archive, to read and to print. */
export const KeptCircleScreen = (props: KeptCircleScreenProps): JSX.Element => {
  const { archive, folder, circle } = props
  const text = useText()
  const language = useLanguage()
  const { run, failure } = useAction()
  const [from, setFrom] = useState(0)
  const [page, setPage] = useState<KeptPage | 'missing' | undefined>(undefined)
  useEffect(() => {
    const words = archiveWords(language, text)
    run(
      () => commands.archive.readKept({ archive, folder, circle, from, words }),
      read => setPage(read ?? 'missing'),
    )
  }, [archive, folder, circle, from, language, text, run])
  const move = (to: number): void => {
    setFrom(to)
    scrollTo(0, 0)
  }
  if (page !== undefined && page !== 'missing')
    return (
      <KeptCircle
        page={page}
        onMove={move}
        bring={name => commands.archive.keptFile(archive, name)}
      />
    )
  return (
    <>
      <PageTitle back={paths.circles}>{text.restore.keptTitle}</PageTitle>
      <FailureNotice failure={failure} />
      {page === 'missing' && <p>{text.restore.notThere}</p>}
      {page === undefined && failure === undefined && <Progress words={text.restore.reading} />}
    </>
  )
}
