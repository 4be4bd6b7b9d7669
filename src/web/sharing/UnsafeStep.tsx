import type { JSX } from 'preact'
import { Failed } from '#web/circle/Failed.tsx'
import { ChosenFiles } from '#web/files/ChosenFiles.tsx'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { lacksPeople } from '#web/audience/AudienceChoice.tsx'
import { hasChoice, readersAmong } from '#web/audience/audienceNames.ts'
import { namesOf } from '#web/circle/names.ts'
import { TrustedList } from '#web/young/TrustedList.tsx'
import { lettersOver, readerCountOf } from './lettersOver.ts'
import { UnsafeLines } from './UnsafeLines.tsx'
import { UnsafePlan } from './UnsafePlan.tsx'
import { UnsafeWho } from './UnsafeWho.tsx'
import type { WriteShareProps } from './WriteShare.tsx'
import './Sharing.css'

export interface UnsafeStepProps extends WriteShareProps {
  readonly forName: string
  readonly onChangeNeed: () => void
}

/**
 * Help lines first; the button that tells everyone is in reach from the first moment and needs no
 * words. Nothing blocks it: words too long for one share go out in parts.
 */
export const UnsafeStep = (props: UnsafeStepProps): JSX.Element => {
  const { beside, draft, view } = props
  const text = useText()
  const t = text.sharing
  const language = useLanguage()
  const others = readersAmong(view.members, draft.audience)
  const [only] = others
  const toSome = hasChoice(view.members) || draft.audience?.kind === 'people'
  const { tried, attempt } = useTried()
  const isLong = lettersOver(draft, readerCountOf(draft.audience)) > 0
  // So many names are read at one glance; of more, that it is everybody here.
  const names =
    others.length > 6 && draft.audience?.kind !== 'people'
      ? text.audience.everybodyIn
      : namesOf(language, others, text.circle.someone)
  const tell =
    others.length === 1 && only?.name !== undefined ? t.unsafeSendOne(only.name) : t.unsafeSend
  return (
    <Composer
      title={t.unsafeTitle}
      forName={props.forName}
      onClose={props.onClose}
      actions={
        <>
          {toSome && <p class="unsafe-to soft small">{text.audience.readersAre(names)}</p>}
          <Button
            kind="primary"
            disabled={props.doing.busy}
            onPress={() => {
              attempt()
              if (!lacksPeople(view.members, draft.audience)) props.onSend(draft)
            }}
          >
            {tell}
          </Button>
        </>
      }
    >
      <p>
        <strong>{t.unsafeFirst}</strong>
      </p>
      <UnsafePlan plan={props.plan} />
      {!props.online && <Notice kind="offline" title={t.unsafeOffline} />}
      <UnsafeLines country={props.country} onHelp={props.onHelp} />
      <TrustedList people={props.trusted} />
      <UnsafeWho
        view={view}
        audience={draft.audience}
        tried={tried && lacksPeople(view.members, draft.audience)}
        onChange={audience => props.onChange({ ...draft, audience })}
      />
      <Field
        kind="long"
        label={t.words}
        hint={isLong ? t.unsafeParts : t.wordsHints.unsafe}
        value={draft.words}
        onInput={words => props.onChange({ ...draft, words })}
        optional
      />
      {props.lost && <Notice kind="error" title={text.ui.wordsLost} />}
      {beside.files.length > 0 && (
        <>
          <p class="soft small">{text.files.unsafeAfter}</p>
          <ChosenFiles
            circle={draft.circle}
            files={beside.files}
            onDescribe={beside.describe}
            onRemove={beside.remove}
          />
        </>
      )}
      {props.online && <p class="soft small">{t.unsafeThen}</p>}
      <div class="flush">
        <Button kind="quiet" onPress={props.onChangeNeed}>
          {t.changeNeedUnsafe}
        </Button>
      </div>
      <Failed failure={props.doing.failure} wordsSafe />
    </Composer>
  )
}
