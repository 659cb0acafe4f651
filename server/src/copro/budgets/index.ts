export { changeBudget, createBudget } from './prepare-budget.ts';
export { budgetRoutes } from './routes.ts';
export { stepBudget } from './step-budget.ts';
