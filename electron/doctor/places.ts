import type { Facts } from './facts.ts'

export const platformOf = (platform: NodeJS.Platform): Facts['platform'] =>
  platform === 'linux' || platform === 'win32' ? platform : 'other'

/** Where the install guide puts things: a sentence to a technician names what they have before them. */
export const placesOf = (platform: Facts['platform']) =>
  platform === 'win32'
    ? {
        device: String.raw`C:\ProgramData\Mingchuang\device.yaml`,
        sample: String.raw`C:\Program Files\Mingchuang\device\hall.yaml`,
        scripts: String.raw`C:\Program Files\Mingchuang\windows`,
      }
    : {
        device: '/etc/mingchuang/device.yaml',
        sample: '/opt/mingchuang-cli/device/hall.yaml',
        scripts: '/opt/mingchuang/systemd',
      }

/** How a script of ours is run there; Windows runs none by itself (its execution policy is Restricted). */
export const callOfScript = (platform: Facts['platform'], name: string) =>
  platform === 'win32'
    ? `powershell -ExecutionPolicy Bypass -File "${placesOf(platform).scripts}\\${name}.ps1"`
    : `sh ${placesOf(platform).scripts}/${name}.sh`
