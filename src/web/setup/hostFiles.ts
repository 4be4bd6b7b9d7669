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

/** Letter for letter as docs/SELF-HOSTING.md has it, for this host. */
export const systemdUnit = (domain: string, port: number): HostFile => ({
  path: '/etc/systemd/system/herewith.service',
  text: `[Unit]
Description=Herewith
After=network-online.target
Wants=network-online.target

[Service]
User=herewith
Group=herewith
WorkingDirectory=/opt/herewith
ExecStart=/opt/herewith/node_modules/.bin/node src/server/main.ts
Environment=HOST=127.0.0.1
Environment=PORT=${port}
Environment=HEREWITH_DATA=/var/lib/herewith
Environment=HEREWITH_ORIGIN=https://${domain}
Restart=on-failure
RestartSec=2
TimeoutStopSec=15
LimitNOFILE=65536
UMask=0077

NoNewPrivileges=yes
ProtectSystem=strict
ReadWritePaths=/var/lib/herewith
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectKernelLogs=yes
ProtectControlGroups=yes
ProtectClock=yes
ProtectHostname=yes
ProtectProc=invisible
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
RemoveIPC=yes
CapabilityBoundingSet=
AmbientCapabilities=
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged

[Install]
WantedBy=multi-user.target
`,
})

/**
 * Run where Herewith was started, after it was stopped: it moves to where the unit looks for it, with
 * everything that was made so far.
 */
export const moveLines = `sudo adduser --system --group --home /var/lib/herewith herewith
sudo mv herewith-data/* /var/lib/herewith/
sudo chown -R herewith: /var/lib/herewith
sudo chmod 700 /var/lib/herewith
sudo cp -a . /opt/herewith
sudo systemctl daemon-reload
sudo systemctl enable --now herewith`
