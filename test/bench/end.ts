import { printReport } from './report';

export default printReport;
