import page from '@/components/page.module.css';

interface Props<T extends string> {
  label: string;
  /** The value that means no filter. */
  any: string;
  values: readonly T[];
  nameOf: (value: T) => string;
  /** null = no filter. */
  value: T | null;
  onChange: (value: T | null) => void;
}

/** Narrows a list down to one value, or not at all. */
export function FilterField<T extends string>(props: Props<T>) {
  const { label, any, values, nameOf, value, onChange } = props;
  return (
    <select
      className={page.select}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(values.find((one) => one === event.target.value) ?? null)}
    >
      <option value="">{any}</option>
      {values.map((one) => (
        <option key={one} value={one}>
          {nameOf(one)}
        </option>
      ))}
    </select>
  );
}
