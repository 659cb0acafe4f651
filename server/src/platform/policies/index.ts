export { lintPolicies, loadPolicies, Policies, readPolicySource } from './policies.ts';
