import type { Facts } from '../../../electron/doctor/facts.ts'
import { LEAST_FREE, SOON_DAYS } from '../../../electron/doctor/judge-hall.ts'

/** A machine on which all is well, and in which nothing is left out. */
export const well: Facts = {
  platform: 'win32',
  at: {
    device: '/etc/mingchuang/device.yaml',
    data: '/srv/data',
    content: '/srv/content',
    certificate: '/srv/data/tls/certificate.pem',
  },
  device: [],
  wants: {
    screens: 2,
    printers: ['Slip'],
    speaks: true,
    readsAloud: true,
    lan: true,
    keys: 1,
    isPrimary: true,
  },
  displays: [
    { name: 'DP-1', width: 1080, height: 1920 },
    { name: 'HDMI-1', width: 1920, height: 1080 },
  ],
  gpu: { name: 'i915', isDistrusted: false },
  fonts: { chinese: true, korean: true },
  audio: ['HDA Intel'],
  voices: ['Huihui'],
  printers: ['Slip'],
  clock: { isPlausible: true, isSynchronised: true },
  disk: { free: LEAST_FREE, size: LEAST_FREE * 10 },
  content: { errors: 0, warnings: 3 },
  primary: null,
  certificate: { days: SOON_DAYS + 1 },
  port: { number: 4180, is: 'ours' },
  autostart: true,
  fastStart: false,
  sleeps: { displays: false, machine: false },
  edgeSwipe: false,
}

/** One of which nothing can be found out. */
export const unknown: Facts = {
  ...well,
  ...{ device: null, displays: null, gpu: null, fonts: null, audio: null, voices: null },
  ...{ printers: null, disk: null, content: null, certificate: null, port: null },
  ...{ clock: { isPlausible: true, isSynchronised: null }, autostart: null, fastStart: null },
  ...{ sleeps: { displays: null, machine: null }, edgeSwipe: null },
}

/** A machine that answers nothing, and what is then known of it. */
export const nobody = () => Promise.resolve(null)
export const nothing = {
  ...{ displays: null, gpuName: null, fonts: null, audio: null, isSynchronised: null, printers: null },
  ...{ autostart: null, fastStart: null, sleeps: { displays: null, machine: null }, edgeSwipe: null },
}
