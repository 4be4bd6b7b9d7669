import type { JSX } from 'preact'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'

/** Who can see what, in plain words. */
export const AboutScreen = (): JSX.Element => {
  const text = useText()
  const words = text.me
  const thoughts = [
    [words.aboutPeople, words.aboutPeopleWhat],
    [words.aboutHost, words.aboutHostWhat],
    [words.aboutDevice, words.aboutDeviceWhat],
    [words.aboutNobody, words.aboutNobodyWhat],
  ] as const
  return (
    <>
      <PageTitle back={paths.me}>{words.aboutTitle}</PageTitle>
      <div class="stack-wide">
        {thoughts.map(([title, what]) => (
          <section key={title} class="stack">
            <h2>{title}</h2>
            <p>{what}</p>
          </section>
        ))}
        <p>{text.welcome.feared}</p>
        <p class="soft small">{words.version(import.meta.env.HEREWITH_VERSION)}</p>
      </div>
    </>
  )
}
