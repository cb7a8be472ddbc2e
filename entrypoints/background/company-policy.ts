import { rememberCompany, watchCompany } from '@/utils/store/browser-storage/company';
import { requestUpdate } from './updates';

/** Keeps what of the company's policy makes sense, and shows what it changes. */
export function watchCompanyPolicy(): void {
  watchCompany(() => {
    void rememberCompany().catch(() => {});
    requestUpdate();
  });
  void rememberCompany().catch(() => {});
}
