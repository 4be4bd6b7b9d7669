import type { JSX } from 'preact'
import type { PageView } from '#core/page/pageView.ts'
import { guides } from '#core/page/guides.ts'
import { paths } from '#web/app/routes.ts'
import { RowList } from '#web/me/RowList.tsx'
import { ago } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import type { PageDraft } from './PageEditor.tsx'
import './Page.css'
import '#web/sharing/Sharing.css'

export interface PagesProps {
  /** Newest first; `undefined` until they are read. */
  readonly pages: readonly PageView[] | undefined
  readonly drafts: readonly PageDraft[]
  readonly now: number
  readonly onOpen: (path: string) => void
}

/** Everything I wrote for myself. */
export const Pages = ({ pages, drafts, now, onOpen }: PagesProps): JSX.Element => {
  const text = useText()
  const t = text.page
  const begun = drafts.find(({ page, guided }) => page === undefined && guided === undefined)
  return (
    <>
      <PageTitle back={paths.circles} lead={t.lead}>
        {t.title}
      </PageTitle>
      <div class="stack-wide">
        <Button kind="primary" wide onPress={() => onOpen(paths.page('new'))}>
          {begun === undefined ? t.write : t.edit}
        </Button>
        {begun !== undefined && (
          <div class="card card-quiet share-excerpt">
            <p class="words" dir="auto">
              {begun.words}
            </p>
          </div>
        )}
        {pages === undefined && <Progress words={text.today.reading} />}
        {pages?.length === 0 && begun === undefined && <Empty drawing="lamp">{t.empty}</Empty>}
        {pages !== undefined && pages.length > 0 && (
          <ul class="list stack">
            {pages.map(page => (
              <li key={page.id}>
                <PageRow
                  page={page}
                  now={now}
                  unfinished={drafts.some(draft => draft.page === page.id)}
                  onOpen={onOpen}
                />
              </li>
            ))}
          </ul>
        )}
        <section class="stack">
          <h2>{text.guides.title}</h2>
          <RowList
            rows={guides.map(guide => {
              const waits = drafts.some(draft => isNew(draft) && draft.guided?.guide === guide)
              const { title, hint } = text.guides[guide]
              return { path: paths.newGuided(guide), title, hint: waits ? t.draft : hint, waits }
            })}
          />
        </section>
      </div>
    </>
  )
}

const isNew = ({ page }: PageDraft): boolean => page === undefined

interface PageRowProps {
  readonly page: PageView
  readonly now: number
  readonly unfinished: boolean
  readonly onOpen: (path: string) => void
}

const PageRow = ({ page, now, unfinished, onOpen }: PageRowProps): JSX.Element => {
  const text = useText()
  const t = text.page
  const language = useLanguage()
  const path = paths.page(page.id)
  const when = ago(language, page.changedAt, now)
  const said = page.changedAt === page.at ? when : t.changed(when)
  const title = page.guided === undefined ? undefined : text.guides[page.guided.guide].title
  return (
    <article class="card share-card">
      <div class="share-top">
        <h2 class="page-when">
          <a
            href={path}
            onClick={event => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              onOpen(path)
            }}
          >
            {title === undefined ? said : `${title}, ${said}`}
          </a>
        </h2>
        {unfinished && <p class="soft small">{t.draft}</p>}
      </div>
      {/* Of a path its name is enough: whoever looks over a shoulder reads nothing of it. */}
      {page.guided === undefined && (
        <div class="share-excerpt">
          <p class="words" dir="auto">
            {page.words}
          </p>
        </div>
      )}
    </article>
  )
}
