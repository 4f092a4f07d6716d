import { type ReactNode } from 'react';

const paths = {
  today: 'M8 2v3M16 2v3M4 8h16M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM9 14l2 2 4-4',
  orders: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
  letters: 'M3.5 6h17v12h-17zM4 6.5l8 6.5 8-6.5',
  folder: 'M3.5 6h6l2 2.500h9V19h-17z',
  settings:
    'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 3.500v2.500M12 18v2.500M3.5 12H6M18 12h2.500M6 6l1.800 1.800M16.200 16.200 18 18M18 6l-1.800 1.800M7.800 16.200 6 18',
  me: 'M12 12.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.8-3.6 3.8-5.2 7.5-5.200s6.7 1.6 7.5 5.2',
  search: 'M17.5 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM20 20l-4.2-4.2',
  refresh: 'M19.5 9A8 8 0 0 0 5 8M4.5 15A8 8 0 0 0 19 16M5 4v4h4M19 20v-4h-4',
  globe: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM3.5 12h17M12 3.500c3 3 3 14 0 17M12 3.500c-3 3-3 14 0 17',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.500a8 8 0 1 0 10 10z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.500v2M12 19.500v2M2.5 12h2M19.5 12h2M5.3 5.300l1.4 1.400M17.3 17.300l1.4 1.400M18.7 5.300l-1.4 1.400M6.7 17.300l-1.4 1.4',
  chat: 'M4 5h16v11H10l-4 4v-4H4z',
  check: 'm5 12.5 4.5 4.500L19 7',
  cross: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  upload: 'M12 15V4M7.5 8.5 12 4l4.5 4.500M5 19.500h14',
  paste: 'M9 4h6v3H9zM7 5.500H5V20h14V5.500h-2',
  copy: 'M9 9h10v10H9zM5 15V5h10',
  arrow: 'M4 12h15M13.5 6.5 19 12l-5.5 5.5',
  chevron: 'm9 5.5 6.5 6.500L9 18.5',
  up: 'm6 15 6-6 6 6',
  down: 'm6 9 6 6 6-6',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  camera: 'M4 8h4l1.5-2.500h5L16 8h4v11H4zM12 16.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  clip: 'm8.5 12.5 6-6a3 3 0 0 1 4.2 4.200l-8.3 8.300a5 5 0 0 1-7-7L11 4.5',
  money: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM8.5 7.5 12 12l3.5-4.500M12 12v5M9 12.500h6M9 15h6',
  warn: 'M12 4 21 19.500H3zM12 10v4.500M12 17v.2',
  lock: 'M5.5 11h13v9h-13zM8 11V8a4 4 0 0 1 8 0v3',
  offline:
    'M4 4l16 16M8.5 8.700A11 11 0 0 0 3.5 11M6.5 14a8 8 0 0 1 4-2M12 18.500v.1M13 8.100a11 11 0 0 1 7.5 2.900M15.5 12.500a8 8 0 0 1 2 1.5',
  fork: 'M12 4v5M12 9 6 14v6M12 9l6 5v6',
  more: 'M6.5 12a1 1 0 1 1-2 0 1 1 0 0 1 2 0zM13 12a1 1 0 1 1-2 0 1 1 0 0 1 2 0zM19.5 12a1 1 0 1 1-2 0 1 1 0 0 1 2 0z',
  filter: 'M4 6h16M7 12h10M10 18h4',
  clock: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 7v5l3.5 2',
  flag: 'M6 21V4h11l-2.5 4L17 12H6',
  book: 'M5 4.500h12.500V20H7a2 2 0 0 1-2-2zM5 18a2 2 0 0 1 2-2h10.500M9 8.500h5M9 12h5',
  excel: 'M5 4h14v16H5zM5 9h14M5 14.500h14M10 9v11',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size }: { name: IconName; size?: number }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" style={size ? { width: size, height: size } : undefined}>
      <path d={paths[name]} />
    </svg>
  );
}
