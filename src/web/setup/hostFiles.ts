export interface HostFile {
  readonly path: string
  readonly text: string
}

/** A name as DNS has it; anything else would end up in a configuration file as it is. */
const domainShape =
  /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/** The domain in what a person typed, with or without `https://`; `undefined` when there is none. */
export const domainIn = (typed: string): string | undefined => {
  const bare = typed
    .trim()
    .toLowerCase()
    .replace(/^https:\/\//, '')
    .replace(/\/$/, '')
  return domainShape.test(bare) ? bare : undefined
}

export const caddyFile = (domain: string, port: number): HostFile => ({
  path: '/etc/caddy/Caddyfile',
  text: `${domain} {
	reverse_proxy 127.0.0.1:${port}
}
`,
})

export const systemdUnit = (domain: string, port: number): HostFile => ({
  path: '/etc/systemd/system/herewith.service',
  text: `[Unit]
Description=Herewith
After=network-online.target
Wants=network-online.target

[Service]
DynamicUser=yes
StateDirectory=herewith
WorkingDirectory=/opt/herewith
Environment=HEREWITH_ORIGIN=https://${domain}
Environment=HEREWITH_DATA=/var/lib/herewith
Environment=HOST=127.0.0.1
Environment=PORT=${port}
ExecStart=/usr/bin/npm start
Restart=on-failure
NoNewPrivileges=yes
ProtectSystem=full

[Install]
WantedBy=multi-user.target
`,
})
