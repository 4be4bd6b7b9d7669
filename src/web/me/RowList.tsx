import type { JSX } from 'preact'
import { Icon } from '#web/ui/Icon.tsx'
import { go } from '#web/ui/route.ts'
import './RowList.css'

export interface Row {
  readonly path: string
  readonly title: string
  readonly hint: string | undefined
  /** Something here waits: a dot beside the words that say so. */
  readonly waits?: boolean | undefined
}

export const RowList = ({ rows }: { readonly rows: readonly Row[] }): JSX.Element => (
  <ul class="rows">
    {rows.map(row => (
      <li key={row.path}>
        <a
          href={row.path}
          onClick={event => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            go(row.path)
          }}
        >
          <span class="row-words">
            <span class="row-title">{row.title}</span>
            {row.hint !== undefined && (
              <span class={row.waits === true ? 'row-hint row-waits' : 'row-hint'}>{row.hint}</span>
            )}
          </span>
          <Icon name="chevron" />
        </a>
      </li>
    ))}
  </ul>
)
