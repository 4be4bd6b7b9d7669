import type { JSX } from 'preact'
import type { CalledPerson } from '#core/catching/catchingView.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { dialled } from '#web/ui/dialled.ts'
import { Icon } from '#web/ui/Icon.tsx'

/** CA33: whoever said that they are there, before everything else, in their own words. */
export const WhoAnswered = ({
  people,
}: {
  readonly people: readonly CalledPerson[]
}): JSX.Element => {
  const text = useText()
  const t = text.catching.calling
  return (
    <section class="stack" aria-live="polite">
      {people.map(({ account, name = text.circle.someone, says, phone }) => (
        <Card key={account}>
          <h2 class="calling-answer">
            {says === 'calling' ? t.there.calling(name) : t.there.here(name)}
          </h2>
          {says === 'calling' ? (
            <p>{t.there.keepNear}</p>
          ) : phone === undefined ? null : (
            <Button kind="primary" wide href={`tel:${dialled(phone)}`}>
              <Icon name="phone" />
              {t.ring(name)}
            </Button>
          )}
        </Card>
      ))}
    </section>
  )
}

/** Those of my call who are there, or on their way to the phone. */
export const whoIsThere = (people: readonly CalledPerson[]): readonly CalledPerson[] =>
  people.filter(({ says }) => says === 'here' || says === 'calling')
