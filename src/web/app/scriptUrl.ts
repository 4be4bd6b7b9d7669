interface Policy {
  readonly createScriptURL: (url: string) => unknown
}

interface Policies {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string }): Policy
}

const same = (url: string): string => {
  // Without this line an injected address could become a worker that runs in our place.
  if (new URL(url, location.href).origin !== location.origin) throw new Error('not our script')
  return url
}

let policy: Policy | undefined

/**
 * The address of a script of ours, for a browser that holds the page to Trusted Types: only an
 * address of this very origin passes.
 */
export const scriptUrl = (url: string): string => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies }
  if (trustedTypes === undefined) return same(url)
  policy ??= trustedTypes.createPolicy('herewith-app', { createScriptURL: same })
  // The browser takes the trusted object where the types of TypeScript know only strings.
  return policy.createScriptURL(url) as string
}
