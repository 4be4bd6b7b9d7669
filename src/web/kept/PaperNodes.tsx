import { Fragment, h, type JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PaperNode, PaperTag } from '#client/archive/paperTree.ts'
import type { Outcome } from '#client/commands/failure.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Words } from '#web/ui/Words.tsx'

export interface PaperNodesProps {
  readonly nodes: readonly PaperNode[]
  readonly bring: (name: string) => Outcome<Blob>
}

/** The screen has a title of its own: what is a circle's heading on paper is not said twice. */
const drawnAs: Readonly<Partial<Record<PaperTag, string>>> = {
  section: 'div',
  article: 'article',
  h3: 'h2',
  h4: 'h3',
  h5: 'h4',
  p: 'p',
  ul: 'ul',
  li: 'li',
  span: 'span',
  bdi: 'bdi',
  time: 'span',
}

const classOf = (tag: PaperTag, given: string | undefined): string | undefined => {
  if (tag === 'article') return 'card stack'
  if (tag === 'ul') return given === 'answers' ? 'list stack kept-answers' : 'kept-list'
  if (given === 'soft' || given === 'gone') return 'soft small'
  return given === 'state' ? 'kept-state' : undefined
}

/** A tree of our own tags, drawn as elements of this app: no HTML is handed to the browser. */
export const PaperNodes = ({ nodes, bring }: PaperNodesProps): JSX.Element => (
  <>
    {nodes.map((node, place) => (
      <Fragment key={place}>
        <PaperPiece node={node} bring={bring} />
      </Fragment>
    ))}
  </>
)

interface PaperPieceProps {
  readonly node: PaperNode
  readonly bring: PaperNodesProps['bring']
}

const PaperPiece = ({ node, bring }: PaperPieceProps): JSX.Element | null => {
  if (typeof node === 'string') return <>{node}</>
  const { tag, inside, src, alt } = node
  if (tag === 'h2') return null
  if (tag === 'img' || tag === 'audio')
    return <KeptFile name={src ?? ''} isPicture={tag === 'img'} words={alt ?? ''} bring={bring} />
  if (tag === 'div' && node.class === 'words') return <Words>{textOf(inside)}</Words>
  // A paragraph would end where a button begins.
  const holdsFile = inside.some(each => typeof each !== 'string' && 'src' in each)
  const element = holdsFile ? 'div' : (drawnAs[tag] ?? 'div')
  return h(
    element,
    { class: classOf(tag, node.class) },
    <PaperNodes nodes={inside} bring={bring} />,
  )
}

const textOf = (nodes: readonly PaperNode[]): string =>
  nodes.map(node => (typeof node === 'string' ? node : textOf(node.inside))).join('')

interface KeptFileProps {
  readonly name: string
  readonly isPicture: boolean
  readonly words: string
  readonly bring: PaperNodesProps['bring']
}

/** Only what somebody wants to see is opened. */
const KeptFile = ({ name, isPicture, words, bring }: KeptFileProps): JSX.Element => {
  const text = useText().restore
  const { run, busy, failure } = useAction()
  const [file, setFile] = useState<Blob | undefined>(undefined)
  const [url, setUrl] = useState<string | undefined>(undefined)
  useEffect(() => {
    if (file === undefined) return
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  if (url !== undefined && isPicture) return <img class="kept-picture" src={url} alt={words} />
  if (url !== undefined)
    // What is said in it stands under it, where its author wrote it down.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    return <audio controls src={url} />
  return (
    <>
      <FailureNotice failure={failure} />
      <Button disabled={busy} onPress={() => run(() => bring(name), setFile)}>
        {isPicture ? text.picture : text.voice}
      </Button>
    </>
  )
}
