import { rememberCompany, watchCompany } from '@/utils/store/browser-storage/company';
import { requestUpdate } from './updates';

/** Remembers the valid part of the company's policy, and shows what it changes. */
export function watchCompanyPolicy(): void {
  watchCompany(() => {
    void rememberCompany().catch(() => {});
    requestUpdate();
  });
  void rememberCompany().catch(() => {});
}
