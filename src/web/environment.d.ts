/** What the build knows and writes into the app (vite.config.ts). */
interface ImportMetaEnv {
  /** As package.json says it. */
  readonly HEREWITH_VERSION: string
}
