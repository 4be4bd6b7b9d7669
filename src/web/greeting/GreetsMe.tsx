import type { JSX } from 'preact'
import type { GreetingView } from '#core/greeting/view.ts'
import { useText } from '#web/text/language.ts'
import { PersonMark } from '#web/ui/Ring.tsx'
import './Greeting.css'

/** For somebody who is new: who is there for them, and that nothing is asked of them. */
export const GreetsMe = ({ greeting }: { readonly greeting: GreetingView }): JSX.Element | null => {
  const { circle, greeting: t } = useText()
  const { greeter, greetsMe } = greeting
  if (greeter === undefined || !greetsMe) return null
  const name = greeter.name ?? circle.someone
  return (
    <section class="card card-quiet greets-me">
      <PersonMark name={name} />
      <div>
        <p>{t.isHere(name)}</p>
        <p class="soft small">{t.isHereMore}</p>
      </div>
    </section>
  )
}
