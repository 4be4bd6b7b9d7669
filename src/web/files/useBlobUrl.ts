import { useEffect, useState } from 'preact/hooks'
import type { NewFile } from '#client/commands/fileCommands.ts'

/** Where bytes of this screen can be played from, as long as it is drawn. */
export const useBlobUrl = (
  file: Pick<NewFile, 'bytes' | 'mime'> | undefined,
): string | undefined => {
  const [url, setUrl] = useState<string | undefined>(undefined)
  const bytes = file?.bytes
  const mime = file?.mime
  useEffect(() => {
    if (bytes === undefined || mime === undefined) return
    const made = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: mime }))
    setUrl(made)
    return () => {
      URL.revokeObjectURL(made)
      setUrl(undefined)
    }
  }, [bytes, mime])
  return url
}
