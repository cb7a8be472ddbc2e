import type { ReactNode } from 'react';

/**
 * A drawing on a grid of 16, in the colour of the text around it. It has no name for screen readers: name the button.
 */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

export const PlusIcon = () => (
  <Icon>
    <path d="M8 3v10M3 8h10" />
  </Icon>
);

/** A calendar day, crossed out. */
export const TimeOffIcon = () => (
  <Icon>
    <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v1.5M10.5 2v1.5M6.5 8.5l3 3M9.5 8.5l-3 3" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.25" />
  </Icon>
);

export const ReportIcon = () => (
  <Icon>
    <path d="M2.5 13.5h11M4.5 11V8M8 11V3.5M11.5 11V6" />
  </Icon>
);

export const OptionsIcon = () => (
  <Icon>
    <path d="M2.5 4.5h5M11.5 4.5h2M2.5 11.5h2M8.5 11.5h5" />
    <circle cx="9.5" cy="4.5" r="1.75" />
    <circle cx="6.5" cy="11.5" r="1.75" />
  </Icon>
);

/** The mark of a pace state: up, level, down, done. The shape says the same as the colour. */
export function PaceIcon({ direction }: { direction: 'up' | 'level' | 'down' | 'done' }) {
  return (
    <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16" fill="currentColor">
      {direction === 'up' && <path d="M8 3l5.5 9.5h-11z" />}
      {direction === 'level' && <circle cx="8" cy="8" r="5" />}
      {direction === 'down' && <path d="M8 13L2.5 3.5h11z" />}
      {direction === 'done' && (
        <path
          d="M3 8.5l3.5 3.5L13 4.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
