import { startReport } from './report';

export default startReport;
