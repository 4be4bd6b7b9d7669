import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { MadeInvite } from '#client/commands/circleCommands.ts'
import type { HandMadeKind } from '#core/circle/circleKind.ts'
import { HandOn } from '#web/circles/HandOn.tsx'
import { dayAndTime } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Qr } from '#web/ui/Qr.tsx'
import { PaperCards } from './PaperCards.tsx'
import './Circle.css'
import './Invite.css'

export interface InviteLinkProps {
  readonly made: MadeInvite
  readonly kind: HandMadeKind
  readonly isSide: boolean
  readonly forYoung: boolean
  readonly myName: string | undefined
  readonly back: string
  readonly forAdults: boolean
  readonly onAgain: () => void
  readonly onDone: () => void
  readonly onHttps: () => void
}

/** The invitation: to send with words of one's own, to show, or to print. */
export const InviteLink = (props: InviteLinkProps): JSX.Element => {
  const { made } = props
  const text = useText()
  const t = text.circles
  const language = useLanguage()
  const { link } = made
  const [words, setWords] = useState(firstMessage(text, props))
  const missing = !words.includes(link)
  // A picture and a text message are for phones: where those cannot come in, they are not offered.
  const square = made.reachable && (
    <section class="invite-show">
      <Qr text={link} />
      <p class="soft">{t.qrHint}</p>
    </section>
  )
  return (
    <>
      <div class="no-print">
        <PageTitle back={props.back}>{t.linkTitle}</PageTitle>
      </div>
      <div class="stack-wide no-print">
        {!made.reachable && <ThisComputer onHttps={props.onHttps} />}
        {made.mode === 'open' && <p class="card card-quiet">{t.modeOpenPlain[made.uses]}</p>}
        {made.mode === 'open' && square}
        {made.mode === 'ask' && (
          <section class="stack">
            <Field
              kind="long"
              label={t.message}
              hint={t.messageHint}
              value={words}
              onInput={setWords}
              error={missing ? t.linkMissing : undefined}
            />
            {missing && (
              <div>
                <Button onPress={() => setWords(`${words.trimEnd()}\n\n${link}`)}>
                  {t.putBack}
                </Button>
              </div>
            )}
            <HandOn
              words={words}
              copyWords={t.copyAll}
              primary
              only={made.reachable ? undefined : 'copy'}
            />
          </section>
        )}
        {made.mode === 'ask' && square}
        <section class="stack">
          <p class="invite-link" dir="ltr">
            {link}
          </p>
          {made.mode === 'open' && (
            <HandOn words={link} copyWords={t.copyLink} only="copy" copied={t.copiedOpen} />
          )}
          <p class="soft small">
            {t.until(dayAndTime(language, made.expiresAt))} {t.onlyNow}
          </p>
          <p>{t.offScreen[made.mode]}</p>
        </section>
        <div class="stack">
          <div class="two-ways">
            <Button onPress={() => print()}>{t.print[made.uses]}</Button>
            <Button onPress={props.onAgain}>{t.another}</Button>
          </div>
          <Button kind={made.mode === 'open' ? 'primary' : 'outlined'} wide onPress={props.onDone}>
            {t.toCircle}
          </Button>
        </div>
      </div>
      <PaperCards
        made={made}
        myName={props.myName}
        forAdults={props.kind === 'community' && props.forAdults}
      />
    </>
  )
}

const firstMessage = (
  { circles: t, sides, young }: ReturnType<typeof useText>,
  { made: { link, mode, uses }, kind, isSide, forYoung, forAdults }: InviteLinkProps,
): string => {
  if (mode === 'open') return t.messageOpen[uses](link)
  if (forYoung) return young.message(link)
  if (isSide) return sides.message(link)
  return kind === 'community' && !forAdults ? t.messageEveryAge(link) : t.messages[kind](link)
}

/** Without https nobody but this computer can open the link: said plainly, with the way out. */
const ThisComputer = ({ onHttps }: { readonly onHttps: () => void }): JSX.Element => {
  const t = useText().circles
  const { name, caddy, tell } = t.httpsSteps
  return (
    <div class="stack">
      <Notice kind="info" title={t.thisComputer} todo={t.thisComputerMore}>
        <ol class="invite-steps">
          <li>{name}</li>
          <li>{caddy}</li>
          <li>{tell}</li>
        </ol>
        <Button onPress={onHttps}>{t.httpsMore}</Button>
      </Notice>
    </div>
  )
}
